// A page of another bridge with the client that such pages use: page.cjs MODULES PACKAGE URL ORIGIN TRANSPORT
// Writes each event as a line; ends after the text of a card, or where it cannot connect (exit 3).
const path = require("node:path");
const [modules, name, url, origin, transport] = process.argv.slice(2);
const io = require(path.join(modules, name));
const socket = (io.io ?? io)(url, {
  transports: [transport], reconnection: false, extraHeaders: {Origin: origin},
  transportOptions: {[transport]: {extraHeaders: {Origin: origin}}},
});
socket.on("connect", () => console.log("connected"));
socket.on("connect_error", () => process.exit(3));
socket.on("disconnect", () => process.exit(4));
socket.on("/event", (event) => {
  console.log(JSON.stringify(event));
  if (event.id === 2) setTimeout(() => process.exit(0), 200);
});
