export default function App() {
  const send = (form: FormData) => fetch('/api/contact', { method: 'POST', body: form })
  return (
    <form action={send}>
      <textarea name="text" />
      <button>Send</button>
    </form>
  )
}
