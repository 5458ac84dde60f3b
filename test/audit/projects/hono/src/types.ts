import type { Account, Teams, Users } from 'node-appwrite'

export type Env = {
  Variables: {
    account: Account
    teams: Teams
    users: Users
    userId: string
  }
}
