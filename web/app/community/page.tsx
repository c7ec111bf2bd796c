import { CommunityPage } from "../../components/communities/CommunityPage.tsx";

export default function Page() {
  return <CommunityPage />;
}
