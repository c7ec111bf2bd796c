import { CheckPage } from "../../components/proofs/CheckPage.tsx";

export default function Page() {
  return <CheckPage />;
}
