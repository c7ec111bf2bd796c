import * as z from "zod/mini";
import { type Profile, profileSchema } from "../../identity/profile/schema.ts";

/** What the form of a profile's public part holds while it is typed. */
export const publicFormSchema = z.object({
  name: z.string(),
  picture: z.string(),
  about: z.string(),
  skills: z.array(z.string()),
  languages: z.array(z.string()),
  /** An H3 cell; empty for no place. */
  cell: z.string(),
  /** Kilometres, as typed. */
  radius: z.string(),
  links: z.array(z.string()),
});
export type PublicForm = z.infer<typeof publicFormSchema>;

/** Kilometres that are proposed. */
const RADIUS = "10";

export function formOf(profile: Profile | null): PublicForm {
  return {
    name: profile?.name ?? "",
    picture: profile?.picture ?? "",
    about: profile?.about ?? "",
    skills: profile?.skills ?? [],
    languages: profile?.languages ?? [],
    cell: profile?.area?.cell ?? "",
    radius: profile?.area === undefined ? RADIUS : String(profile.area.radius / 1000),
    links: profile?.links ?? [],
  };
}

const filled = (texts: readonly string[]): string[] =>
  texts.map((text) => text.trim()).filter((text) => text !== "");

/** A web address as people type it, with its scheme. */
function linkOf(text: string): string {
  return /^[a-z]+:/i.test(text) ? text : `https://${text}`;
}

/** The public part that a form says; what was left empty is left out. */
export function publicPartOf(form: PublicForm): Omit<Profile, "updatedAt" | "encryptionKey" | "private"> {
  const { picture, cell } = form;
  const [name, about] = [form.name.trim(), form.about.trim()];
  const [skills, links] = [filled(form.skills), filled(form.links).map(linkOf)];
  return {
    ...(name !== "" && { name }),
    ...(picture !== "" && { picture }),
    ...(about !== "" && { about }),
    ...(skills.length > 0 && { skills }),
    ...(form.languages.length > 0 && { languages: form.languages }),
    ...(cell !== "" && { area: { cell, radius: Math.round(Number(form.radius.replace(",", ".")) * 1000) } }),
    ...(links.length > 0 && { links }),
  };
}

export type PublicField = keyof PublicForm;

/** Which fields can't be saved as they are. */
export function faultsOf(form: PublicForm): ReadonlySet<PublicField> {
  const checked = profileSchema.safeParse({ ...publicPartOf(form), updatedAt: new Date(0).toISOString() });
  const fields = (checked.error?.issues ?? []).map(({ path: [field, part] }): PublicField => {
    if (field === "area") return part === "radius" ? "radius" : "cell";
    return z.keyof(publicFormSchema).parse(field);
  });
  return new Set(fields);
}
