import { CommunitiesPage } from "../../components/communities/CommunitiesPage.tsx";

export default function Page() {
  return <CommunitiesPage />;
}
