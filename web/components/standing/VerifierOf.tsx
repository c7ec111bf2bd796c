"use client";

import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { Fragment } from "react";
import { useTranslations } from "use-intl";
import type { Standing } from "../../index/standing.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";

/** The communities that name a member as their verifier. */
export function VerifierOf({ communities }: { communities: Standing["verifies"] }) {
  const t = useTranslations("standing");
  return (
    <Typography>
      {t.rich("verifierOf", {
        communities: () =>
          communities.map(({ id, name }, position) => (
            <Fragment key={id}>
              {position > 0 && ", "}
              <Link
                component={PageLink}
                href={paths.community(id)}
                color="textPrimary"
                sx={{ fontWeight: 600 }}
              >
                {name}
              </Link>
            </Fragment>
          )),
      })}
    </Typography>
  );
}
