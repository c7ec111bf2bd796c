import { CommunityPage } from "../../components/communities/CommunityPage.tsx";

export const metadata = { title: "Community" };

export default function Page() {
  return <CommunityPage />;
}
