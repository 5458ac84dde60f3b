import { best } from '../db/scores.js';

export async function execute(interaction) {
  const rows = await best();
  await interaction.reply(rows.map(({ player, points }) => `${player}: ${points}`).join('\n'));
}
