// Proves that check-requests can fail: a check that accepts everything would look just as green.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("check-requests.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "contract-"));
after(() => rmSync(folder, { recursive: true }));

let files = 0;
function check(...requests) {
  const file = join(folder, `${files++}.jsonl`);
  writeFileSync(file, requests.map((r) => (typeof r === "string" ? r : JSON.stringify(r)) + "\n").join(""));
  return run(file);
}

function run(path) {
  const env = { ...process.env };
  delete env.RECORDED_REQUESTS;
  if (path) env.RECORDED_REQUESTS = path;
  const done = spawnSync(process.execPath, [script], { encoding: "utf8", env });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

const sendMessage = {
  method: "sendMessage",
  parameters: {
    chat_id: 7,
    text: "halo",
    parse_mode: "HTML",
    reply_parameters: { message_id: 3, allow_sending_without_reply: true },
    link_preview_options: { is_disabled: true },
    reply_markup: { inline_keyboard: [[{ text: "Lihat dasar hukum", callback_data: "d:00ff" }, { text: "Buka", url: "https://example.org" }]] },
  },
};
const withParameters = (changes) => ({ ...sendMessage, parameters: { ...sendMessage.parameters, ...changes } });
const without = (name) => {
  const parameters = { ...sendMessage.parameters };
  delete parameters[name];
  return { ...sendMessage, parameters };
};
const upload = {
  method: "sendPhoto",
  parameters: { chat_id: "-100200", photo: "attach://foto", caption: "12", message_thread_id: "4", reply_markup: '{"inline_keyboard":[]}' },
  files: [{ field: "foto", name: "a.jpg" }],
};
const album = {
  method: "sendMediaGroup",
  parameters: { chat_id: "7", media: '[{"type":"photo","media":"attach://a"},{"type":"photo","media":"attach://b","caption":"2"}]' },
  files: [{ field: "a" }, { field: "b" }],
};

test("right requests pass and are counted by method", () => {
  const { code, out, err } = check(sendMessage, sendMessage, { method: "getMe", parameters: {} }, { method: "getUpdates", parameters: { timeout: 30, allowed_updates: ["message", "callback_query"] } }, upload, album);
  assert.equal(code, 0, out + err);
  assert.match(out, /^ +2 {2}sendMessage$/m);
  assert.match(out, /^ +1 {2}getMe$/m);
  assert.match(out, /^6 requests \(5 different\) .*: 0 faults$/m);
});

const wrong = {
  "a surplus field": withParameters({ chat_identifier: 7 }),
  "a surplus field deep inside": withParameters({ reply_parameters: { message_id: 3, allow_without_reply: true } }),
  "a surplus field on a button": withParameters({ reply_markup: { inline_keyboard: [[{ text: "a", callback: "b" }]] } }),
  "a missing field": without("text"),
  "a missing field deep inside": withParameters({ reply_markup: { inline_keyboard: [[{ callback_data: "d:00ff" }]] } }),
  "a number as text": withParameters({ reply_parameters: { message_id: "3" } }),
  "an unknown parse mode": withParameters({ parse_mode: "Html" }),
  "an unknown method": { method: "sendMesage", parameters: {} },
  "a parameter for a method that has none": { method: "getMe", parameters: { chat_id: 1 } },
  "an unknown update kind": { method: "getUpdates", parameters: { allowed_updates: ["messages"] } },
  "a form field that is no number": { ...upload, parameters: { ...upload.parameters, message_thread_id: "empat" } },
  "a surplus form field": { ...upload, parameters: { ...upload.parameters, thread: "4" } },
  "photos and documents in one album": { ...album, parameters: { ...album.parameters, media: '[{"type":"photo","media":"attach://a"},{"type":"document","media":"attach://b"}]' } },
  "an attached album item of an unknown type": { ...album, parameters: { ...album.parameters, media: '[{"type":"foto","media":"attach://a"}]' } },
};
// One run for all of them: each fault must be told with the line of its own request, and the right one stays clean.
const checked = check(sendMessage, ...Object.values(wrong));
test("fails as a whole", () => assert.equal(checked.code, 1));
test("does not blame the right request", () => assert.doesNotMatch(checked.err, /\.jsonl:1: /));
for (const [i, name] of Object.keys(wrong).entries()) {
  test(`fails on ${name}`, () => assert.match(checked.err, new RegExp(`\\.jsonl:${i + 2}: `)));
}

test("fails on a line that is no JSON", () => assert.equal(check("{").code, 1));
test("fails on an empty recording", () => assert.equal(check().code, 1));
test("fails on a missing recording", () => assert.equal(run(join(folder, "none.jsonl")).code, 1));
test("fails when no recording is named", () => assert.equal(run(undefined).code, 1));
