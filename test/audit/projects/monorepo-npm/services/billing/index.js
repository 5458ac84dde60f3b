const Stripe = require("stripe");
const { client } = require("./lib/client");
const { TablesDB, Users, Query } = require("node-appwrite");

const stripe = new Stripe(process.env.STRIPE_SECRET);
const tables = new TablesDB(client);
const users = new Users(client);

async function main() {
  const { rows: invoices } = await tables.listRows({
    databaseId: "billing",
    tableId: "invoices",
    queries: [Query.equal("state", "due"), Query.limit(100)],
  });
  for (const invoice of invoices) {
    const { email, prefs } = await users.get({ userId: invoice.userId });
    const charge = await stripe.paymentIntents.create({
      amount: invoice.amount,
      currency: "eur",
      receipt_email: email,
      customer: prefs.stripeId,
      confirm: true,
    });
    await tables.updateRow({
      databaseId: "billing",
      tableId: "invoices",
      rowId: invoice.$id,
      data: { state: charge.status },
    });
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
