import { WelcomePage } from "../../components/welcome/WelcomePage.tsx";

export default function Page() {
  return <WelcomePage />;
}
