import { CommunitiesPage } from "../../components/communities/CommunitiesPage.tsx";

export const metadata = { title: "Communities" };

export default function Page() {
  return <CommunitiesPage />;
}
