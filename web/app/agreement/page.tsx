import { AgreementPage } from "../../components/agreement/AgreementPage.tsx";

export default function Page() {
  return <AgreementPage />;
}
