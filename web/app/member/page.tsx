import { MemberPage } from "../../components/member/MemberPage.tsx";

export const metadata = { title: "Member" };

export default function Page() {
  return <MemberPage />;
}
