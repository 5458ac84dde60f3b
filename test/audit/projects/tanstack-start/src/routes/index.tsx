import { createFileRoute, useRouter } from '@tanstack/react-router'
import { addHabit, listHabits, tickHabit } from '#/server/habits'

export const Route = createFileRoute('/')({
  loader: () => listHabits(),
  component: App,
})

function App() {
  const habits = Route.useLoaderData()
  const router = useRouter()
  return (
    <main>
      {habits.map((habit) => (
        <button
          key={habit.id}
          onClick={() => tickHabit({ data: habit.id }).then(() => router.invalidate())}
        >
          {habit.name}: {habit.count}
        </button>
      ))}
      <button onClick={() => addHabit({ data: 'New habit' })}>Add</button>
    </main>
  )
}
