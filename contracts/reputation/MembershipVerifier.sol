// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {SemaphoreVerifier} from "@semaphore-protocol/contracts/base/SemaphoreVerifier.sol";

/// @title MembershipVerifier
/// @notice Semaphore's Groth16 verifier with the keys of its trusted set-up, as its makers publish it, under a name of ours
/// so that it is built, deployed and compared like every contract here.
// solhint-disable-next-line no-empty-blocks
contract MembershipVerifier is SemaphoreVerifier {}
