import { DiscoverPage } from "../components/discover/DiscoverPage.tsx";

export default function Page() {
  return <DiscoverPage />;
}
