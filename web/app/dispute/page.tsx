import { DisputePage } from "../../components/dispute/DisputePage.tsx";

export const metadata = { title: "Dispute" };

export default function Page() {
  return <DisputePage />;
}
