export async function listAll(users) {
  return users.list(); // unresolved: any
}
