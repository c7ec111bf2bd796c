import { DisputePage } from "../../components/dispute/DisputePage.tsx";

export default function Page() {
  return <DisputePage />;
}
