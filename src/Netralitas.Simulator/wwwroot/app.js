// The page keeps no truth of its own: it shows what /simulator/api/events tells and posts what people do.
const columns = [
  { actor: 'asn', home: 'private' },
  { actor: 'citizen', home: 'private' },
  { actor: 'moderator', home: 'forum' },
];

const world = { version: 0, epoch: 0, bot: {}, users: [], chats: new Map(), messages: new Map(), commands: { private: [], group: [] } };
const clock = new Intl.DateTimeFormat('id-ID', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('id-ID', { weekday: 'long', day: 'numeric', month: 'long' });

const remembered = {
  get: (key) => sessionStorage.getItem(`simulator.${key}`),
  set: (key, value) => sessionStorage.setItem(`simulator.${key}`, value),
};

async function post(action, body) {
  const form = body instanceof FormData;
  const response = await fetch(`/simulator/api/${action}`, {
    method: 'POST',
    headers: form ? {} : { 'Content-Type': 'application/json' },
    body: form ? body : JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? `HTTP ${response.status}`);
  return answer;
}

function element(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

function safeLink(url) {
  return /^(https?|tg|mailto|tel):/i.test(url) ? url : null;
}

class Phone {
  constructor({ actor, home }) {
    this.actor = actor;
    this.home = home;
    this.chat = null;
    this.topic = null;
    this.reply = null;
    this.editing = null;
    this.files = [];
    this.unread = new Set();
    this.atEnd = true;
    this.node = document.getElementById('phone').content.firstElementChild.cloneNode(true);
    this.node.dataset.actor = actor;
    this.node.id = `phone-${actor}`;
    const $ = (selector) => this.node.querySelector(selector);
    Object.assign(this, {
      log: $('.log'), input: $('.input'), chats: $('.chats'), topics: $('.topics'), toast: $('.toast'), alert: $('.alert'),
      commands: $('.commands'), context: $('.context'), composer: $('.composer'), start: $('.start'), status: $('.status'), file: $('.file'),
    });
    this.listen($);
    document.getElementById('phones').append(this.node);
  }

  listen($) {
    this.composer.addEventListener('submit', (event) => { event.preventDefault(); this.send(); });
    this.input.addEventListener('keydown', (event) => this.key(event));
    this.input.addEventListener('input', () => {
      remembered.set(`draft.${this.actor}`, this.input.value);
      this.grow();
      this.suggest();
    });
    this.input.addEventListener('paste', (event) => {
      if (event.clipboardData.files.length) { event.preventDefault(); this.attach(event.clipboardData.files); }
    });
    this.chats.addEventListener('change', () => this.open(Number(this.chats.value)));
    $('.attach').addEventListener('click', () => this.file.click());
    this.file.addEventListener('change', () => { this.attach(this.file.files); this.file.value = ''; });
    $('.menu').addEventListener('click', () => {
      if (this.commands.hidden) this.suggest(true);
      else this.commands.hidden = true;
      this.input.focus();
    });
    $('.context-close').addEventListener('click', () => this.clearContext(true));
    $('.alert-ok').addEventListener('click', () => { this.alert.hidden = true; this.input.focus(); });
    this.alert.addEventListener('keydown', (event) => { if (event.key === 'Escape') $('.alert-ok').click(); });
    this.start.addEventListener('click', () => this.say(this.start.dataset.text));
    this.log.addEventListener('click', (event) => this.click(event));
    this.log.addEventListener('scroll', () => { this.atEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 120; });
    // A picture gets its height only when it has come ("load" does not bubble).
    this.log.addEventListener('load', () => { if (this.atEnd) this.toEnd(); }, true);
    this.log.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target.matches('.command, .spoiler, blockquote.expandable')) event.target.click();
    });
  }

  get user() { return world.users.find((user) => user.key === this.actor); }

  get current() { return world.chats.get(this.chat); }

  myChats() {
    const { id } = this.user;
    return [...world.chats.values()].filter((chat) => chat.id === id || chat.members.includes(id));
  }

  refresh() {
    if (!this.user) return;
    const mine = this.myChats();
    if (!mine.some((chat) => chat.id === this.chat)) {
      const kept = Number(remembered.get(`chat.${this.actor}`));
      const home = mine.find((chat) => chat.id === kept) ?? (this.home === 'forum' && mine.find((chat) => chat.forum)) ?? mine[0];
      this.open((home || mine[0]).id);
      this.input.value = remembered.get(`draft.${this.actor}`) ?? '';
      this.grow();
    }
    this.header(mine);
  }

  header(mine) {
    const { user, current } = this;
    this.node.querySelector('.name').textContent = `${user.name} (${user.role})`;
    const avatar = this.node.querySelector('.avatar');
    avatar.textContent = user.name[0];
    const options = mine.map((chat) => `${this.unread.has(chat.id) ? '● ' : ''}${chat.title}`);
    if (this.chats.dataset.shown !== JSON.stringify([options, this.chat])) {
      this.chats.replaceChildren(...mine.map((chat, i) => {
        const option = element('option', '', options[i]);
        option.value = chat.id;
        option.selected = chat.id === this.chat;
        return option;
      }));
      this.chats.dataset.shown = JSON.stringify([options, this.chat]);
    }
    clearTimeout(this.typing);
    const people = current.type === 'private' ? `bot · @${world.bot.username}` : `${current.members.length} anggota`;
    this.status.textContent = current.typing > 0 ? 'sedang mengetik…' : people;
    this.status.classList.toggle('typing', current.typing > 0);
    if (current.typing > 0) {
      this.typing = setTimeout(() => { this.status.textContent = people; this.status.classList.remove('typing'); }, current.typing);
    }
    this.topicBar();
    const closed = current.type === 'private' && (!user.started || user.blocked);
    this.start.hidden = !closed;
    this.composer.hidden = closed;
    this.start.textContent = user.blocked ? 'Buka blokir dan mulai' : 'Mulai';
    this.start.dataset.text = '/start';
  }

  topicBar() {
    const { current } = this;
    this.topics.hidden = !current.forum;
    if (!current.forum) return;
    const tabs = [{ id: null, name: 'Semua' }, { id: 1, name: 'Umum' }, ...current.topics];
    const shown = JSON.stringify([tabs, this.topic]);
    if (this.topics.dataset.shown === shown) return;
    this.topics.dataset.shown = shown;
    this.topics.replaceChildren(...tabs.map((topic) => {
      const tab = element('button', 'topic', topic.closed ? `🔒 ${topic.name}` : topic.name);
      tab.type = 'button';
      tab.dataset.topic = topic.id ?? '';
      tab.setAttribute('aria-pressed', String(topic.id === this.topic));
      tab.addEventListener('click', () => { this.topic = topic.id; this.fill(); this.topicBar(); });
      return tab;
    }));
  }

  open(chatId) {
    this.chat = chatId;
    this.topic = null;
    this.unread.delete(chatId);
    remembered.set(`chat.${this.actor}`, chatId);
    this.node.dataset.chat = chatId;
    this.clearContext(false);
    this.commands.hidden = true;
    this.fill();
    this.header(this.myChats());
  }

  fill() {
    this.log.replaceChildren();
    this.lastDay = null;
    for (const message of [...(world.messages.get(this.chat)?.values() ?? [])].sort((a, b) => a.id - b.id)) this.show(message, false);
    this.toEnd();
  }

  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
    this.atEnd = true;
  }

  shows(message) {
    if (this.topic === null) return true;
    return this.topic === 1 ? !message.topic : message.topic === this.topic;
  }

  update(messages) {
    const { atEnd } = this;
    let grew = false;
    for (const message of messages) {
      if (message.chat === this.chat) { this.show(message, true); grew = true; }
      else if (message.bot && this.myChats().some((chat) => chat.id === message.chat)) this.unread.add(message.chat);
    }
    if (grew && atEnd) this.toEnd();
  }

  show(message, live) {
    const old = this.log.querySelector(`[data-id="${message.id}"]`);
    if (!this.shows(message)) { old?.remove(); return; }
    const node = message.deleted ? this.tombstone(message) : message.kind === 'service' ? this.notice(message) : this.bubble(message);
    if (old) { old.replaceWith(node); return; }
    const date = day.format(new Date(message.date * 1000));
    if (date !== this.lastDay) { this.log.append(element('div', 'day', date)); this.lastDay = date; }
    if (live) node.classList.add('fresh');
    this.log.append(node);
  }

  tombstone(message) {
    const node = element('div', 'message deleted', 'Pesan dihapus');
    node.dataset.id = message.id;
    return node;
  }

  notice(message) {
    const [kind, content] = Object.entries(message.service ?? {})[0] ?? ['', {}];
    const text = {
      forum_topic_created: `Topik “${content.name}” dibuat`,
      forum_topic_edited: `Nama topik menjadi “${content.name}”`,
      forum_topic_closed: 'Topik ditutup',
      forum_topic_reopened: 'Topik dibuka lagi',
      migrate_to_chat_id: 'Grup menjadi supergrup',
      migrate_from_chat_id: 'Grup menjadi supergrup',
    }[kind] ?? kind;
    const node = element('div', 'message service', text);
    node.dataset.id = message.id;
    return node;
  }

  bubble(message) {
    const mine = message.from === this.user.id;
    const node = element('article', `message ${mine ? 'mine' : 'theirs'} ${message.bot ? 'bot' : 'person'}`);
    node.dataset.id = message.id;
    // A tap focuses the message and so shows its actions where there is no mouse.
    node.tabIndex = -1;
    node.dataset.from = message.bot ? 'bot' : String(message.from ?? '');
    const body = element('div', 'bubble');
    if (!mine && this.current.type !== 'private') body.append(element('div', 'author', message.name));
    if (message.forwarded) body.append(element('div', 'forwarded', 'Diteruskan'));
    if (message.topic && this.topic === null) {
      const topic = this.current.topics.find((candidate) => candidate.id === message.topic);
      if (topic) body.append(element('div', 'label', `# ${topic.name}`));
    }
    if (message.replyTo) body.append(this.quote(message.replyTo));
    if (message.file) body.append(this.attachment(message));
    // The server wrote this markup itself, from encoded text and a fixed set of tags.
    if (message.html) {
      const text = element('div', 'text');
      text.innerHTML = message.html;
      text.querySelectorAll('.command, .spoiler, blockquote.expandable').forEach((part) => {
        part.tabIndex = 0;
        part.setAttribute('role', 'button');
      });
      body.append(text);
    }
    body.append(this.footer(message));
    node.append(body);
    if (message.keyboard?.length) node.append(this.keyboard(message));
    node.append(this.actions(message, mine));
    return node;
  }

  quote(id) {
    const original = world.messages.get(this.chat)?.get(id);
    const quote = element('div', 'quote');
    quote.append(element('strong', '', original?.name ?? 'Pesan'));
    quote.append(element('span', '', original?.text?.slice(0, 90) || (original?.kind === 'photo' ? 'Foto' : original?.deleted ? 'Pesan dihapus' : 'Pesan')));
    return quote;
  }

  attachment(message) {
    const address = `/simulator/api/files/${encodeURIComponent(message.file.id)}`;
    if (message.kind === 'photo') {
      const picture = element('img', 'photo');
      picture.src = address;
      picture.alt = message.text || 'Foto';
      picture.loading = 'lazy';
      if (message.file.width) { picture.width = message.file.width; picture.height = message.file.height; }
      return picture;
    }
    const link = element('a', 'document');
    link.href = address;
    link.download = message.file.name ?? message.kind;
    link.append(element('span', 'document-icon', message.kind === 'voice' ? '🎤' : '📄'));
    const kilobytes = Math.max(1, Math.round(message.file.size / 1024)).toLocaleString('id-ID');
    link.append(element('span', 'document-name', message.kind === 'voice' ? 'Pesan suara' : message.file.name ?? 'Berkas'), element('small', '', `${kilobytes} KB`));
    return link;
  }

  footer(message) {
    const footer = element('div', 'meta');
    if (message.reaction) footer.append(element('span', 'reaction', message.reaction));
    if (message.edited) footer.append(element('span', 'edited', 'diedit'));
    const time = element('time', '', clock.format(new Date(message.date * 1000)));
    time.dateTime = new Date(message.date * 1000).toISOString();
    footer.append(time);
    return footer;
  }

  keyboard(message) {
    const keyboard = element('div', 'keyboard');
    for (const row of message.keyboard) {
      const line = element('div', 'row');
      for (const key of row) {
        if (key.callback_data !== undefined) {
          const button = element('button', 'key', key.text);
          button.type = 'button';
          button.dataset.callback = key.callback_data;
          line.append(button);
        } else if (key.url && safeLink(key.url)) {
          const link = element('a', 'key link', key.text);
          link.href = key.url;
          link.target = '_blank';
          link.rel = 'noopener noreferrer';
          line.append(link);
        } else {
          line.append(element('span', 'key', key.text));
        }
      }
      keyboard.append(line);
    }
    return keyboard;
  }

  actions(message, mine) {
    const actions = element('div', 'actions');
    const add = (name, label) => {
      const button = element('button', 'action', label);
      button.type = 'button';
      button.dataset.action = name;
      actions.append(button);
    };
    add('reply', 'Balas');
    if (mine && message.kind === 'text') add('edit', 'Edit');
    if (mine || this.current.type === 'private') add('delete', 'Hapus');
    return actions;
  }

  click(event) {
    const holder = event.target.closest('[data-id]');
    if (!holder) return;
    const message = world.messages.get(this.chat)?.get(Number(holder.dataset.id));
    const key = event.target.closest('button[data-callback]');
    const action = event.target.closest('button[data-action]')?.dataset.action;
    const toggled = event.target.closest('.spoiler, blockquote.expandable');
    if (key) this.press(message, key);
    else if (action === 'reply') this.setContext({ reply: message });
    else if (action === 'edit') this.setContext({ editing: message });
    else if (action === 'delete') this.act('delete', { chat: this.chat, message: message.id });
    else if (event.target.matches('.command')) this.say(event.target.textContent);
    else if (toggled) toggled.classList.toggle('open');
  }

  async press(message, key) {
    key.classList.add('pending');
    try {
      const answer = await post('press', { actor: this.actor, chat: this.chat, message: message.id, data: key.dataset.callback });
      if (answer.text && answer.alert) this.raise(answer.text);
      else if (answer.text) this.notify(answer.text);
      if (answer.url && safeLink(answer.url)) window.open(answer.url, '_blank', 'noopener');
    } catch {
      this.notify('Bot tidak menjawab tombol ini.');
    } finally {
      key.classList.remove('pending');
    }
  }

  raise(text) {
    this.alert.querySelector('.alert-text').textContent = text;
    this.alert.hidden = false;
    this.alert.querySelector('.alert-ok').focus();
  }

  notify(text) {
    this.toast.textContent = text;
    this.toast.hidden = false;
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => { this.toast.hidden = true; }, 4000);
  }

  async act(action, body) {
    try {
      return await post(action, { actor: this.actor, ...body });
    } catch (error) {
      this.notify(`Tidak terkirim: ${error.message}`);
      return null;
    }
  }

  say(text) {
    return this.act('say', { chat: this.chat, text, ...this.target() });
  }

  target() {
    return {
      ...(this.reply ? { reply_to: this.reply.id } : {}),
      ...(this.topic > 1 ? { topic: this.topic } : {}),
    };
  }

  async send() {
    const text = this.input.value.trim();
    let sent;
    if (this.files.length) sent = await this.upload(text);
    else if (!text) return;
    else if (this.editing) sent = await this.act('edit', { chat: this.chat, message: this.editing.id, text });
    else sent = await this.say(text);
    if (!sent) return;
    this.commands.hidden = true;
    this.clearContext(true);
    this.toEnd();
  }

  async upload(caption) {
    const form = new FormData();
    form.set('actor', this.actor);
    form.set('chat', this.chat);
    if (caption) form.set('caption', caption);
    for (const [name, value] of Object.entries(this.target())) form.set(name, value);
    this.files.forEach((file, i) => form.set(`file${i}`, file, file.name));
    try {
      return await post('upload', form);
    } catch (error) {
      this.notify(`Tidak terkirim: ${error.message}`);
      return null;
    }
  }

  attach(files) {
    this.editing = null;
    this.files = [...files];
    if (!this.files.length) return;
    this.setContext({ files: this.files });
  }

  setContext({ reply = null, editing = null, files = this.files }) {
    this.reply = reply;
    this.editing = editing;
    this.files = editing ? [] : files;
    if (editing) this.input.value = editing.text;
    const what = editing ? `Mengedit: ${editing.text}` : reply ? `Membalas ${reply.name}: ${reply.text || 'lampiran'}` : `Lampiran: ${files.map((file) => file.name).join(', ')}`;
    this.context.querySelector('.context-text').textContent = what;
    this.context.hidden = false;
    this.grow();
    this.input.focus();
  }

  clearContext(empty) {
    this.reply = this.editing = null;
    this.files = [];
    this.context.hidden = true;
    if (empty) {
      this.input.value = '';
      remembered.set(`draft.${this.actor}`, '');
      this.grow();
    }
  }

  key(event) {
    const choice = this.commands.querySelector('[aria-selected="true"]');
    if (!this.commands.hidden && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      this.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (!this.commands.hidden && choice && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault();
      choice.click();
    } else if (event.key === 'Escape') {
      this.commands.hidden = true;
      this.clearContext(this.editing !== null);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    } else if (event.key === 'ArrowUp' && !this.input.value) {
      const own = [...(world.messages.get(this.chat)?.values() ?? [])].filter((message) => message.from === this.user.id && message.kind === 'text' && !message.deleted).at(-1);
      if (own) { event.preventDefault(); this.setContext({ editing: own }); }
    }
  }

  move(step) {
    const items = [...this.commands.children];
    const at = items.findIndex((item) => item.getAttribute('aria-selected') === 'true');
    items[at]?.removeAttribute('aria-selected');
    const next = items[(at + step + items.length) % items.length];
    next?.setAttribute('aria-selected', 'true');
    next?.scrollIntoView({ block: 'nearest' });
  }

  suggest(all = false) {
    const typed = /^\/(\w*)$/.exec(this.input.value);
    const privately = this.current.type === 'private';
    const list = (privately ? world.commands.private : world.commands.group).filter((command) => all || (typed && command.command.startsWith(typed[1])));
    this.commands.hidden = !list.length;
    if (all && !list.length) this.notify('Bot belum mendaftarkan perintah.');
    this.commands.replaceChildren(...list.map((command, i) => {
      const item = element('li', 'command-item');
      item.setAttribute('role', 'option');
      if (i === 0 && !all) item.setAttribute('aria-selected', 'true');
      item.append(element('b', '', `/${command.command}`), element('span', '', command.description));
      item.addEventListener('click', async () => {
        this.commands.hidden = true;
        if (await this.say(`/${command.command}${privately ? '' : `@${world.bot.username}`}`)) this.clearContext(true);
        this.input.focus();
      });
      return item;
    }));
  }

  grow() {
    this.input.rows = Math.min(6, Math.max(1, this.input.value.split('\n').length, Math.ceil(this.input.value.length / 38)));
  }
}

const phones = columns.map((column) => new Phone(column));

function take(news) {
  const anew = news.epoch !== world.epoch;
  if (anew) world.messages.clear();
  Object.assign(world, { version: news.version, epoch: news.epoch, bot: news.bot, users: news.users, commands: news.commands });
  world.chats = new Map(news.chats.map((chat) => [chat.id, chat]));
  for (const message of news.messages) {
    if (!world.messages.has(message.chat)) world.messages.set(message.chat, new Map());
    world.messages.get(message.chat).set(message.id, message);
  }
  for (const phone of phones) {
    phone.refresh();
    if (anew && phone.chat) phone.fill();
    else phone.update(news.messages);
    phone.refresh();
  }
}

async function follow() {
  const connection = document.getElementById('connection');
  for (;;) {
    try {
      const response = await fetch(`/simulator/api/events?after=${world.version}&epoch=${world.epoch}`);
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      take(await response.json());
      connection.textContent = 'terhubung';
      connection.classList.add('online');
      document.body.dataset.ready = 'true';
    } catch {
      connection.textContent = 'terputus, mencoba lagi…';
      connection.classList.remove('online');
      await new Promise((resolve) => { setTimeout(resolve, 1500); });
    }
  }
}

document.getElementById('reset').addEventListener('click', async () => {
  if (!window.confirm('Hapus semua percakapan dan mulai ulang?')) return;
  phones.forEach((phone) => { phone.clearContext(true); });
  await post('reset', {});
});

follow();
