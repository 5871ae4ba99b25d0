// grammY as an independent client of our simulator: if both our client and our simulator misread the Bot API in the
// same way, this bot, which knows neither, does not get through its dialogue. The scenario test
// GrammyAgainstTheSimulator starts it and plays the person.
import { Bot, GrammyError, InlineKeyboard } from "grammy";

const address = process.env.SIMULATOR_URL;
const token = process.env.SIMULATOR_TOKEN;
if (!address || !token) {
  console.error("SIMULATOR_URL and SIMULATOR_TOKEN say which simulator to talk to.");
  process.exit(2);
}
// Nobody waits for a bot that hangs.
setTimeout(() => process.exit(3), 60_000).unref();

const bot = new Bot(token, { client: { apiRoot: address.replace(/\/+$/, "") } });
const verdicts = new InlineKeyboard().text("Lihat dasar hukum", "dasar:1").row().text("Bagaimana kalau…", "kalau:1").url("Naskah", "https://example.org/naskah");

bot.command("start", (ctx) => ctx.reply(`Halo, ${ctx.from.first_name}. Silakan <b>tanya</b>.`, { parse_mode: "HTML" }));

bot.command("salah", async (ctx) => {
  try {
    await ctx.reply("<b>tidak ditutup", { parse_mode: "HTML" });
    await ctx.reply("HTML yang rusak diterima");
  } catch (error) {
    const told = error instanceof GrammyError ? `${error.error_code} ${error.method}` : "galat lain";
    await ctx.reply(`Ditolak: ${told}`);
  }
});

bot.command("selesai", async (ctx) => {
  await ctx.reply("Sampai jumpa.");
  await bot.stop();
});

bot.on("message:text", (ctx) =>
  ctx.reply(`Anda bertanya: ${ctx.msg.text}`, {
    reply_markup: verdicts,
    reply_parameters: { message_id: ctx.msg.message_id, allow_sending_without_reply: true },
    link_preview_options: { is_disabled: true },
  }));

bot.on("edited_message:text", (ctx) => ctx.reply(`Anda ralat: ${ctx.editedMessage.text}`));

bot.callbackQuery("dasar:1", async (ctx) => {
  await ctx.answerCallbackQuery({ text: "Sebentar" });
  await ctx.editMessageText("Dasar: <i>UU 20/2023 Pasal 9 ayat (2)</i>", {
    parse_mode: "HTML",
    reply_markup: new InlineKeyboard().text("Kembali", "kembali:1"),
  });
});

bot.callbackQuery("kembali:1", async (ctx) => {
  await ctx.answerCallbackQuery();
  await ctx.editMessageReplyMarkup();
});

bot.catch(({ error }) => {
  console.error(error);
  process.exit(1);
});

await bot.api.setMyCommands([{ command: "start", description: "Mulai" }, { command: "selesai", description: "Selesai" }]);
await bot.start({ allowed_updates: ["message", "edited_message", "callback_query"], onStart: (me) => console.log(`@${me.username} listens`) });
