import { ProposePage } from "../../../components/propose/ProposePage.tsx";

export default function Page() {
  return <ProposePage />;
}
