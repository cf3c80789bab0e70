import {Button, makeStyles, Menu, MenuItem, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, Text, tokens} from "@fluentui/react-components";
import {LocalLanguageRegular, MoreHorizontalRegular} from "@fluentui/react-icons";
import {LANGUAGES, type Language} from "../../domain/language";
import {wordsIn} from "../../words/languages";
import {isLanguage} from "../../workflow/actions";
import {useWords} from "../language";
import {Star} from "./Star";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  title: {flexGrow: 1, margin: 0},
});

/** Who we are, the language, and what is rarely needed. */
export function Header(props: {onLanguage: (language: Language) => void; onDiagnostics: () => void; onRefresh: () => void}) {
  const words = useWords();
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <Star />
      <Text as="h1" size={400} weight="semibold" className={styles.title}>
        {words.pane.title}
      </Text>
      <LanguageMenu onLanguage={props.onLanguage} />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={words.pane.more} title={words.pane.more} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={props.onRefresh}>{words.start.refresh}</MenuItem>
            <MenuItem onClick={props.onDiagnostics}>{words.pane.copyDiagnostics}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}

function LanguageMenu({onLanguage}: {onLanguage: (language: Language) => void}) {
  const words = useWords();
  return (
    <Menu
      checkedValues={{language: [words.language]}}
      onCheckedValueChange={(_, {checkedItems}) => {
        const [chosen = ""] = checkedItems;
        if (isLanguage(chosen)) onLanguage(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<LocalLanguageRegular />} aria-label={words.pane.language} title={words.pane.language} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {LANGUAGES.map((language) => (
            <MenuItemRadio key={language} name="language" value={language} lang={language}>
              {wordsIn(language).languageName}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
