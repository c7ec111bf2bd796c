import { PublishPage } from "../../components/publish/PublishPage.tsx";

export const metadata = { title: "Publish" };

export default function Page() {
  return <PublishPage />;
}
