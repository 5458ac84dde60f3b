const { sdk, databases, teams } = require('../config/appwrite');

const DB = process.env.APPWRITE_DATABASE_ID;
const COLLECTION = 'tickets';

// Goes through all pages.
exports.all = async function (userId) {
  const found = [];
  let cursor;
  do {
    const queries = [sdk.Query.equal('userId', userId), sdk.Query.limit(100)];
    if (cursor) queries.push(sdk.Query.cursorAfter(cursor));
    const page = await databases.listDocuments(DB, COLLECTION, queries);
    found.push(...page.documents);
    cursor = page.documents.length === 100 ? page.documents[99].$id : undefined;
  } while (cursor);
  return found;
};

exports.create = async function (userId, { subject, body }) {
  const memberships = await teams.listMemberships('support');
  const ids = memberships.memberships.map((m) => m.userId);
  return databases.createDocument(DB, COLLECTION, sdk.ID.unique(), {
    userId,
    subject,
    body,
    assignee: ids[Math.floor(Math.random() * ids.length)],
  }, [sdk.Permission.read(sdk.Role.user(userId)), sdk.Permission.update(sdk.Role.team('support'))]);
};

exports.close = (id) => databases.updateDocument(DB, COLLECTION, id, { open: false });
