-- Bench of synapse_current: replays rows computed by its Java twin.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity synapse_current_tb is
  generic (
    VECTORS : string := "hdl/vectors/synapse_current.csv"  -- rows to replay
  );
end entity;

architecture bench of synapse_current_tb is
  signal clk : std_logic;
  signal row_in  : std_logic_vector(48 downto 0);
  signal row_out : std_logic_vector(16 downto 0);
  signal valid, done : std_logic;
  signal reversal, g, v, current : std_logic_vector(15 downto 0);
begin
  rows : entity work.replay
    generic map (ENTITY_NAME => "synapse_current", VECTORS => VECTORS, IN_BITS => 49, OUT_BITS => 17)
    port map (clk => clk, stimulus => row_in, response => row_out);
  (valid, reversal, g, v) <= row_in;
  row_out <= done & current;

  dut : entity work.synapse_current
    port map (clk => clk,
              valid => valid, reversal => signed(reversal), g => signed(g), v => signed(v), done => done,
              std_logic_vector(current) => current);
end architecture;
