import {Component, type ReactNode} from "react";

/** Shows the fallback where drawing the pane fails; React knows no other way than a class. */
export class FaultBoundary extends Component<{readonly fallback: ReactNode; readonly children: ReactNode}, {readonly hasFailed: boolean}> {
  override readonly state = {hasFailed: false};

  static getDerivedStateFromError() {
    return {hasFailed: true};
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
