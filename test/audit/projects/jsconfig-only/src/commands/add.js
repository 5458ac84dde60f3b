import { add } from '../db/scores.js';

export async function execute(interaction) {
  await add(interaction.user.id, interaction.options.getInteger('points'));
  await interaction.reply('Added.');
}
