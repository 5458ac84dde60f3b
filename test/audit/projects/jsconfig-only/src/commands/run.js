import appwrite from '../appwrite.js';

export async function execute(interaction) {
  const execution = await appwrite.functions.createExecution('season-end');
  await interaction.reply(execution.status);
}
