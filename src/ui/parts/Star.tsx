import {makeStyles, tokens} from "@fluentui/react-components";

const useStyles = makeStyles({
  star: {width: "20px", height: "20px", flexShrink: 0},
  ground: {fill: tokens.colorBrandBackground},
  rays: {fill: tokens.colorPaletteMarigoldBorderActive},
});

/** Our mark: the star that others steer by. */
export function Star() {
  const styles = useStyles();
  return (
    <svg viewBox="0 0 32 32" className={styles.star} aria-hidden="true">
      <rect width="32" height="32" rx="7" className={styles.ground} />
      <path d="M16 3 18.7 13.3 29 16 18.7 18.7 16 29 13.3 18.7 3 16 13.3 13.3Z" className={styles.rays} />
    </svg>
  );
}
