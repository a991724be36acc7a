// The mailbox page's script: adds new mails on top once a second and leaves alone what is being read.

const at = (id) => document.getElementById(id);
let generation = 0;
let known = 0;

const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });

/** Fills a description list with pairs, leaving out the empty ones. */
const describe = (list, pairs) => {
  list.replaceChildren(
    ...pairs.filter(([, value]) => value).flatMap(([name, value]) => [element("dt", name), element("dd", value)]),
  );
};

const timeOf = ({ at: seconds }) => new Date(seconds * 1000).toLocaleString();

const showPart = (part) => {
  at("html").hidden = part !== "html";
  at("text").hidden = part !== "text";
  for (const button of at("parts").children) button.setAttribute("aria-pressed", String(button.dataset.part === part));
};

const read = async (number) => {
  const mail = await (await fetch(`/mails/${number}`)).json();
  const { from, destination, replyTo, subject, body, headers = [], attachments = [] } = mail;
  for (const button of document.querySelectorAll("#list button")) {
    button.setAttribute("aria-current", String(button.dataset.number === String(number)));
  }
  at("subject").textContent = subject;
  describe(at("envelope"), [
    ["From", from],
    ["To", destination.to.join(", ")],
    ["Cc", destination.cc.join(", ")],
    ["Bcc", destination.bcc.join(", ")],
    ["Reply to", replyTo.join(", ")],
    ["Sent", timeOf(mail)],
    ["Attached", attachments.map(({ filename, size }) => `${filename} (${size} bytes)`).join(", ")],
  ]);
  at("headers").hidden = headers.length === 0;
  describe(
    at("headers").querySelector("dl"),
    headers.map(({ name, value }) => [name, value]),
  );
  at("html").srcdoc = body.html ? `<base target="_blank">${body.html}` : "";
  at("text").textContent = body.text ?? "";
  for (const button of at("parts").children) button.disabled = !body[button.dataset.part];
  showPart(body.html ? "html" : "text");
  at("mail").hidden = false;
  at("mail").scrollTop = 0;
  document.body.classList.add("reading");
  at("mail").focus({ preventScroll: true });
};

// A mail is shown whole, so that only the page scrolls.
at("html").addEventListener("load", ({ target }) => {
  const height = target.contentDocument?.documentElement.scrollHeight ?? 0;
  target.style.height = `${Math.max(320, height + 4)}px`;
});

const entry = (mail) => {
  const button = element("button", mail.subject);
  button.type = "button";
  button.dataset.number = mail.number;
  button.append(element("span", mail.to), element("span", timeOf(mail)));
  button.addEventListener("click", () => read(mail.number));
  const item = document.createElement("li");
  item.append(button);
  return item;
};

const look = async () => {
  const news = await (await fetch(`/mails?from=${known}&generation=${generation}`)).json();
  if (news.generation !== generation) {
    generation = news.generation;
    known = 0;
    at("list").replaceChildren();
    at("mail").hidden = true;
    document.body.classList.remove("reading");
  }
  at("list").prepend(...news.mails.map(entry).reverse());
  known += news.mails.length;
  at("none").hidden = known > 0;
  at("count").textContent = known === 1 ? "1 mail" : `${known} mails`;
};

const keepLooking = async () => {
  // The stack may be down for a while; the next look finds it again.
  await look().catch(() => {});
  setTimeout(keepLooking, 1000);
};

at("back").addEventListener("click", () => document.body.classList.remove("reading"));
at("clear").addEventListener("click", () => fetch("/clear-store", { method: "POST" }).then(look));
at("parts").addEventListener("click", ({ target }) => target.dataset.part && showPart(target.dataset.part));
keepLooking();
