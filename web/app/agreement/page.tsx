import { AgreementPage } from "../../components/agreement/AgreementPage.tsx";

export const metadata = { title: "Agreement" };

export default function Page() {
  return <AgreementPage />;
}
