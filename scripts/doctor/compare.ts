import type { AppConfig } from "../../web/config/schema.ts";
import { RECORDS, readRecord, recordFile } from "../deployment/record.ts";
import { type Finding, fault } from "./finding.ts";

/** Whether a site is of the deployment that is recorded here. */
export async function compareWithRecord(config: AppConfig, network: string): Promise<readonly Finding[]> {
  const file = recordFile(RECORDS, network);
  const record = await readRecord(file);
  if (record === undefined)
    return [
      fault(
        `There is no ${file} to compare the site with.`,
        "Leave --network out, or name one that is deployed.",
      ),
    ];
  const todo = `Write the site anew: npm run web:export -- --network ${network}`;
  if (record.chainId !== config.chain.id)
    return [
      fault(`The site is for chain ${config.chain.id}, and ${network} is chain ${record.chainId}.`, todo),
    ];
  const said = { ...config.contracts, ...config.schemas };
  const written: Readonly<Record<string, string>> = { ...record.contracts, ...record.schemas };
  return Object.entries(said)
    .filter(([name, value]) => written[name]?.toLowerCase() !== value.toLowerCase())
    .map(([name, value]) => fault(`The site has ${value} as ${name}, the record ${written[name]}.`, todo));
}
