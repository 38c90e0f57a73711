// Reads every card of a folder with the library Teams' own clients are built on; any complaint of its parser fails the run.
// node check-cards.cjs FOLDER
const { readdirSync, readFileSync } = require("fs");
const { join } = require("path");
const { AdaptiveCard, SerializationContext, Versions } = require("adaptivecards/dist/adaptivecards.js");

const folder = process.argv[2];
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
let complaints = 0;

for (const file of files) {
  const json = JSON.parse(readFileSync(join(folder, file), "utf8"));
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  card.parse(json, context);
  const all = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message)
    // Charts are drawn by Teams alone; their fallback is what is read here.
    .filter((message) => !/Unknown element type "Chart\./.test(message))
    // The library tests languages with a regular expression that remembers, so it refuses every second one.
    .filter((message) => !/Invalid value "(vi|en)" for property "lang"/.test(message));
  if (card.getItemCount() === 0) {
    all.push("nothing of it was understood");
  }
  for (const element of json.body.filter((e) => e.type.startsWith("Chart."))) {
    if (!element.fallback || element.fallback.type !== "Container") {
      all.push(`${element.type} has no words to fall back on`);
    }
  }
  const actions = json.body.filter((e) => e.type === "ActionSet").flatMap((e) => e.actions);
  for (const action of actions.filter((a) => a.type === "Action.Execute")) {
    if (!action.fallback || action.fallback.type !== "Action.Submit" || action.fallback.data.verb !== action.verb) {
      all.push(`${action.title} cannot be pressed in an older client`);
    }
  }
  complaints += all.length;
  all.forEach((message) => console.error(`${file}: ${message}`));
}

console.log(`${files.length} cards, ${complaints} complaints`);
process.exit(complaints === 0 ? 0 : 1);
