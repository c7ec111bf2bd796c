export default function ExchangesPage() {
  return null;
}
