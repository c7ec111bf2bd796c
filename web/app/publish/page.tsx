import { PublishPage } from "../../components/publish/PublishPage.tsx";

export default function Page() {
  return <PublishPage />;
}
