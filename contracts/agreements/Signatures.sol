// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

/// @title Signatures
/// @notice Whether an account signed a digest: with its key, or as a smart account (ERC-1271).
library Signatures {
    /// @dev The key first: that spares a look at the account, and an account that delegates to code (EIP-7702) goes on
    /// signing with its key. A contract proper has no key, so nobody signs for it but itself.
    function isValid(address signer, bytes32 digest, bytes calldata signature) internal view returns (bool) {
        (address recovered, ECDSA.RecoverError failure, ) = ECDSA.tryRecoverCalldata(digest, signature);
        if (failure == ECDSA.RecoverError.NoError && recovered == signer) return true;
        return SignatureChecker.isValidERC1271SignatureNowCalldata(signer, digest, signature);
    }
}
