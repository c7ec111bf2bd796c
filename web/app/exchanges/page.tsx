import { ExchangesPage } from "../../components/exchanges/ExchangesPage.tsx";

export default function Page() {
  return <ExchangesPage />;
}
