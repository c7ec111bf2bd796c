import { JuryPage } from "../../components/jury/JuryPage.tsx";

export const metadata = { title: "Jury duty" };

export default function Page() {
  return <JuryPage />;
}
