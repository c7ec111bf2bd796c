import { JuryPage } from "../../components/jury/JuryPage.tsx";

export default function Page() {
  return <JuryPage />;
}
