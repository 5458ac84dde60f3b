import { Client as Discord, Events, GatewayIntentBits } from 'discord.js';
import * as commands from './commands/index.js';

const discord = new Discord({ intents: [GatewayIntentBits.Guilds] });

discord.on(Events.InteractionCreate, async (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  const command = commands[interaction.commandName];
  if (!command) return;
  try {
    await command.execute(interaction);
  } catch (error) {
    console.error(error);
    await interaction.reply('Something went wrong.');
  }
});

discord.login(process.env.DISCORD_TOKEN);
