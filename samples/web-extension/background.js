// Between the page (only those of externally_connectable) and the agent: the page asks for one read and hears its end.
//
//   const port = chrome.runtime.connect(EXTENSION_ID);
//   port.onMessage.addListener(({type, ...message}) => ...);       "read.done", "read.failed", or what happens meanwhile
//   port.postMessage({nonce, scopes: ["id"], purpose: "Check-in", audience: "https://check-in.example.vn"});

import {openSession, pair} from "./session.js";

chrome.runtime.onConnectExternal.addListener((page) => {
  page.onMessage.addListener(async ({nonce, scopes, purpose, audience, key}) => {
    let session = null;
    try {
      session = await openSession();
      page.onDisconnect.addListener(() => session.close());
      session.say({type: "read.start", id: "1", nonce, scopes, purpose, audience, ...(key ? {key} : {})});
      page.postMessage(await session.hear(["read.done", "read.failed"], (message) => page.postMessage(message)));
    } catch ({message, code}) {
      page.postMessage({type: "read.failed", code: code ?? "extension", message});
    } finally {
      session?.close();
    }
  });
});

// From the options page of this extension alone.
chrome.runtime.onMessage.addListener(({code, name, scopes}, sender, answer) => {
  pair(name, code, scopes).then(({scopes: granted}) => answer({granted}), ({message}) => answer({message}));
  return true;
});
