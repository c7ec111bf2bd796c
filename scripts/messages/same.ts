import type { Language } from "../../web/language/languages.ts";

/** Keys of messages that are spelled as in English because the language says it so. */
export const SAME: Readonly<Record<Language, readonly string[]>> = {
  en: [],
  es: [
    "commons.hours",
    "discover.kilometres",
    "payment.label.bic",
    "payment.label.iban",
    "writes.step.visible",
  ],
  fr: [
    "commons.hours",
    "dispute.jury.title",
    "dispute.step.Commit",
    "categories.transport",
    "discover.kilometres",
    "match.factor.distance",
    "messages.title",
    "messages.conversations",
    "navigation.messages",
    "payment.label.bic",
    "payment.label.iban",
    "publish.description",
    "publish.latitude",
    "publish.longitude",
    "review.communication",
    "titles.messages",
    "writes.step.visible",
  ],
  de: [
    "dispute.jury.title",
    "categories.transport",
    "communities.name",
    "discover.kilometres",
    "payment.label.bic",
    "payment.label.iban",
    "profile.link",
    "profile.links",
    "profile.name",
  ],
  ar: ["payment.label.bic", "payment.label.iban"],
};
