import { ProvePage } from "../../components/proofs/ProvePage.tsx";

export default function Page() {
  return <ProvePage />;
}
