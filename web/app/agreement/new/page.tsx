import { ProposePage } from "../../../components/propose/ProposePage.tsx";

export const metadata = { title: "Propose an exchange" };

export default function Page() {
  return <ProposePage />;
}
