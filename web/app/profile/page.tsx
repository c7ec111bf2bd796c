import { ProfilePage } from "../../components/profile/ProfilePage.tsx";

export const metadata = { title: "Your profile" };

export default function Page() {
  return <ProfilePage />;
}
