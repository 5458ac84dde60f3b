import { Query } from "node-appwrite";
import { createAdminClient } from "@/lib/server/appwrite";

export default async function UsersPage() {
  const { users } = await createAdminClient();
  const result = await users.list({ queries: [Query.limit(50)] });
  return (
    <table>
      <tbody>
        {result.users.map((user) => (
          <tr key={user.$id}>
            <td>{user.email}</td>
            <td>{user.registration}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
