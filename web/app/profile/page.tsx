import { ProfilePage } from "../../components/profile/ProfilePage.tsx";

export default function Page() {
  return <ProfilePage />;
}
