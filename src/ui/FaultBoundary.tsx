import {Component, type ReactNode} from "react";

interface FaultBoundaryProps {
  /** What to show instead, by the name of the error: "TypeError". */
  readonly fallback: (faultName: string) => ReactNode;
  readonly children: ReactNode;
}

interface Failure {
  readonly faultName: string | undefined;
}

/** Shows the fallback where drawing the pane fails; React knows no other way than a class. */
export class FaultBoundary extends Component<FaultBoundaryProps, Failure> {
  override readonly state: Failure = {faultName: undefined};

  static getDerivedStateFromError(fault: unknown): Failure {
    return {faultName: fault instanceof Error ? fault.name : typeof fault};
  }

  override render() {
    const {faultName} = this.state;
    return faultName === undefined ? this.props.children : this.props.fallback(faultName);
  }
}
