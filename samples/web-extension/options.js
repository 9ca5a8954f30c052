const form = document.querySelector("form");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const {name} = chrome.runtime.getManifest();
  const answer = await chrome.runtime.sendMessage({code: form.code.value, name, scopes: ["id", "demographics", "verification"]});
  document.querySelector("output").textContent = answer.granted ? `✓ ${answer.granted.join(", ")}` : answer.message;
});
