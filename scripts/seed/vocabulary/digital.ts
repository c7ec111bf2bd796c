import { things, type Vocabulary } from "./vocabulary.ts";

export const digital: Vocabulary = {
  slug: "digital",
  things: things(
    "a slow laptop|slow laptops|skill:computers",
    "a new phone|new phones|skill:phone",
    "a website|simple websites|skill:web",
    "the photos of ten years|photo backups|skill:backup",
    "a printer that refuses|stubborn printers|skill:printers",
    "an online form|online forms|skill:paperwork",
    "passwords|passwords and two-factor codes|skill:security",
    "a spreadsheet|spreadsheets|skill:spreadsheets",
    "home internet|home internet and wifi|skill:network",
    "Linux on an old computer|Linux on old computers|skill:linux",
    "video calls|video calls with family|skill:phone",
  ),
  offerTitles: [
    "Help with {one}",
    "I sort out {many}",
    "{Many}, explained without jargon",
    "Bring me {one}",
    "Patient help with {many}",
  ],
  offerStories: [
    "I speak human as well as computer. We write down each step in your own words.",
    "I never ask for your passwords; you type, I point.",
    "I do this all day for an office and prefer doing it for neighbours. Near {corner} or by video.",
    "If it can run for five more years, it shall. I have spare drives and memory.",
  ],
  needTitles: [
    "Help needed with {one}",
    "Who understands {many}?",
    "{One}: I give up",
    "Someone patient for {one}?",
    "Could you look at {one} with me?",
  ],
  needStories: [
    "My grandson set it up and moved abroad. Now it asks me things I cannot answer.",
    "Our association has no money for this but very good biscuits.",
    "I have tried for three evenings. An hour with somebody who knows would be heaven.",
    "I want to understand it, not just have it done. Slowly, please.",
  ],
  units: ["Hour", "Once"],
  price: [2, 12],
  capacity: 0,
};
