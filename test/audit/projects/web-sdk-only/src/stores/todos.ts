import { Query } from 'appwrite'
import { defineStore } from 'pinia'
import { ref } from 'vue'
import { account, tables } from '../lib/appwrite'

export const useTodos = defineStore('todos', () => {
  const all = ref<any[]>([])

  async function load() {
    const user = await account.get()
    const { rows } = await tables.listRows({
      databaseId: 'main',
      tableId: 'todos',
      queries: [Query.equal('user', user.$id)],
    })
    all.value = rows
  }

  return { all, load }
})
