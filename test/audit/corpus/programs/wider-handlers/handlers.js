export async function listAll(users) {
  return users.list(); // use: users.list key
}
