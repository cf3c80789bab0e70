import {Button} from "@fluentui/react-components";
import {useWords} from "../language";

/** Amounts stand in several currencies, which are never added up (M0.4): the one to go by. Amounts in the others count as missing. */
export function CurrencyPicker({currencies, onChoose}: {currencies: readonly string[]; onChoose: (currency: string) => void}) {
  const words = useWords();
  return (
    <>
      {currencies.map((currency) => (
        <Button key={currency} size="small" onClick={() => onChoose(currency)}>
          {words.start.onlyCurrency(currency)}
        </Button>
      ))}
    </>
  );
}
